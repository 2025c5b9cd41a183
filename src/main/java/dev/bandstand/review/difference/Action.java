package dev.bandstand.review.difference;

/** What a deployment does to a resource. */
public enum Action {
    ADD("add"),
    REMOVE("remove"),
    UPDATE("update"),
    REPLACE("replace"),
    MAY_REPLACE("mayReplace");

    private final String word;

    Action(String word) {
        this.word = word;
    }

    /** Returns the word for it in reports. */
    public String word() {
        return word;
    }
}
