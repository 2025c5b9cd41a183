package dev.bandstand.cost;

/** A type of resource that costs. */
interface Priced {

    /**
     * Writes down what is paid for one of them.
     *
     * @throws IllegalArgumentException if a property that decides is no plain value
     */
    void charge(Account account);
}
