package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

/**
 * A limit of the processes of a container, as {@code ulimit} sets it; -1 stands for none.
 *
 * @param soft the limit that holds
 * @param hard how far a process may raise it
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html">Ulimit</a>
 */
public record ProcessLimit(int soft, int hard) {

    private static final int NONE = -1;

    /**
     * Compares the two.
     *
     * @throws IllegalArgumentException if the limit that holds is above what a process may raise it to
     */
    public ProcessLimit {
        require(soft >= NONE, "ulimits.soft must be at least 0, or -1 for none, got: %d", soft);
        require(hard >= NONE, "ulimits.hard must be at least 0, or -1 for none, got: %d", hard);
        require(
                hard == NONE || (soft != NONE && soft <= hard),
                "ulimits.soft must be at most ulimits.hard (%d), got: %d",
                hard,
                soft);
    }

    /** Returns one limit for both. */
    public static ProcessLimit of(int limit) {
        return new ProcessLimit(limit, limit);
    }
}
