package dev.bandstand.simulation.fleet;

import java.util.Arrays;

/** The tasks that exist, by number: those that shall run in the order of their launch, On-Demand and Spot apart. */
final class Tasks {

    private static final int NONE = -1;

    private TaskState[] states = new TaskState[16];
    private long[] launched = new long[16];
    private long[] due = new long[16];
    private boolean[] spot = new boolean[16];
    private long[] taken = new long[16];
    private int[] revisions = new int[16];

    // Tasks that shall run are in a list in the order of launch, one for On-Demand and one for Spot; ended ones in a
    // list of free numbers.
    private int[] older = new int[16];
    private int[] younger = new int[16];
    private final int[] oldest = {NONE, NONE};
    private final int[] youngest = {NONE, NONE};
    private int free = NONE;
    private int numbers;

    private final int[] active = new int[2];
    private final int[] fresh = new int[2];
    private int freshServing;
    private int running;
    private int serving;
    private int existing;
    private int existingSpot;
    private int revision;

    /** Adds a task that provisions. */
    int add(boolean onSpot, long now) {
        int task = free == NONE ? newNumber() : free;
        if (task == free) {
            free = older[task];
        }
        states[task] = TaskState.PROVISIONING;
        launched[task] = now;
        due[task] = Long.MAX_VALUE;
        spot[task] = onSpot;
        taken[task] = Long.MAX_VALUE;
        revisions[task] = revision;
        int pool = pool(onSpot);
        older[task] = youngest[pool];
        younger[task] = NONE;
        if (youngest[pool] == NONE) {
            oldest[pool] = task;
        } else {
            younger[youngest[pool]] = task;
        }
        youngest[pool] = task;
        active[pool]++;
        fresh[pool]++;
        existing++;
        existingSpot += pool;
        return task;
    }

    /** Moves a task on, from one state to a later one. */
    void move(int task, TaskState to) {
        TaskState from = states[task];
        boolean isFresh = revisions[task] == revision;
        if (from.compareTo(TaskState.DRAINING) < 0 && to.compareTo(TaskState.DRAINING) >= 0) {
            unlink(task);
            active[pool(spot[task])]--;
            fresh[pool(spot[task])] -= isFresh ? 1 : 0;
        }
        running +=
                count(to, TaskState.STARTING, TaskState.SERVING) - count(from, TaskState.STARTING, TaskState.SERVING);
        int served =
                count(to, TaskState.SERVING, TaskState.SERVING) - count(from, TaskState.SERVING, TaskState.SERVING);
        serving += served;
        freshServing += isFresh ? served : 0;
        states[task] = to;
        if (to == TaskState.ENDED) {
            existing--;
            existingSpot -= pool(spot[task]);
            due[task] = Long.MAX_VALUE;
            older[task] = free;
            free = task;
        }
    }

    private static int count(TaskState state, TaskState from, TaskState until) {
        return state.compareTo(from) >= 0 && state.compareTo(until) <= 0 ? 1 : 0;
    }

    private void unlink(int task) {
        int pool = pool(spot[task]);
        if (older[task] == NONE) {
            oldest[pool] = younger[task];
        } else {
            younger[older[task]] = younger[task];
        }
        if (younger[task] == NONE) {
            youngest[pool] = older[task];
        } else {
            older[younger[task]] = older[task];
        }
    }

    private int newNumber() {
        if (numbers == states.length) {
            int more = 2 * numbers;
            states = Arrays.copyOf(states, more);
            launched = Arrays.copyOf(launched, more);
            due = Arrays.copyOf(due, more);
            spot = Arrays.copyOf(spot, more);
            taken = Arrays.copyOf(taken, more);
            revisions = Arrays.copyOf(revisions, more);
            older = Arrays.copyOf(older, more);
            younger = Arrays.copyOf(younger, more);
        }
        return numbers++;
    }

    /** Makes all tasks there are old ones: a new revision is deployed. */
    void renew() {
        revision++;
        fresh[0] = 0;
        fresh[1] = 0;
        freshServing = 0;
    }

    /** Returns the task that was launched last of those that shall run, On-Demand or on Spot. */
    int youngest(boolean onSpot) {
        return youngest[pool(onSpot)];
    }

    /** Returns the task that was launched first of those that shall run, On-Demand or on Spot; negative if there is none. */
    int oldest(boolean onSpot) {
        return oldest[pool(onSpot)];
    }

    /** Returns the task that was launched next after {@code task} of those that shall run; negative if there is none. */
    int next(int task) {
        return younger[task];
    }

    TaskState state(int task) {
        return states[task];
    }

    /** Returns the second of a task's next transition. */
    long due(int task) {
        return due[task];
    }

    void due(int task, long second) {
        due[task] = second;
    }

    long launched(int task) {
        return launched[task];
    }

    boolean spot(int task) {
        return spot[task];
    }

    /** Returns the second at which Spot takes a task away, {@link Long#MAX_VALUE} if it was not warned. */
    long taken(int task) {
        return taken[task];
    }

    /** Notes that Spot takes a task away at {@code second}. */
    void warn(int task, long second) {
        taken[task] = second;
    }

    /** Tells whether a task is of a revision that was replaced. */
    boolean old(int task) {
        return revisions[task] != revision;
    }

    /** Returns the tasks that shall run, started or not. */
    int active() {
        return active[0] + active[1];
    }

    int active(boolean onSpot) {
        return active[pool(onSpot)];
    }

    /** Returns the tasks of the newest revision that shall run. */
    int fresh() {
        return fresh[0] + fresh[1];
    }

    int fresh(boolean onSpot) {
        return fresh[pool(onSpot)];
    }

    int freshServing() {
        return freshServing;
    }

    /** Returns the tasks whose containers run and that are not leaving. */
    int running() {
        return running;
    }

    int serving() {
        return serving;
    }

    /** Returns all tasks, leaving ones too. */
    int existing() {
        return existing;
    }

    int existingSpot() {
        return existingSpot;
    }

    /** Returns one more than the highest number a task ever had. */
    int numbers() {
        return numbers;
    }

    private static int pool(boolean onSpot) {
        return onSpot ? 1 : 0;
    }
}
