package dev.bandstand.simulation.fleet;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.score.Tally;
import dev.bandstand.simulation.service.Ec2Capacity;
import java.util.SplittableRandom;

/**
 * The EC2 instances behind a capacity provider, with its managed scaling.
 *
 * <p>Every minute it holds CapacityProviderReservation, the instances needed for each 100 present, against the target capacity: above it,
 * instances are added at once, the first two together whatever is needed; below it for 15 minutes, those without tasks are taken away,
 * one or half of what is there each minute. An instance holds so many tasks of the service and nothing else, and tasks leave as few
 * instances in use as they can.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-scaling-behavior.html">Amazon ECS managed scaling
 *     behavior</a>
 * @see <a href="https://aws.amazon.com/blogs/containers/deep-dive-on-amazon-ecs-cluster-auto-scaling/">Deep dive on Amazon ECS cluster
 *     auto scaling</a>
 */
final class Instances {

    /** The number of the event at which managed scaling looks at the instances. */
    static final int LOOK = 0;

    private static final int READY = 1;
    private static final int MINUTE = 60;
    private static final int LOW_MINUTES = 15;
    private static final int FIRST = 2;
    private static final double FULL = 100;

    private final Ec2Capacity capacity;
    private final Parameters parameters;
    private final SplittableRandom random;
    private final Events events;
    private final Tally tally;

    private int present;
    private int ready;
    private int lowMinutes;
    private long warmUntil;
    private long billedUntil;

    Instances(Ec2Capacity capacity, Parameters parameters, Luck luck, Events events, Tally tally) {
        this.capacity = capacity;
        this.parameters = parameters;
        this.random = luck.stream(Parameter.EC2_INSTANCE_READY.key());
        this.events = events;
        this.tally = tally;
    }

    /** Begins with as many as so many tasks need. */
    void begin(int tasks) {
        present = clamped(neededFor(tasks));
        ready = present;
        if (capacity.targetCapacityPercent().isPresent()) {
            events.add(MINUTE, EventKind.INSTANCE, LOOK);
        }
    }

    /** Returns how many more tasks find a place beside {@code existing} ones. */
    int room(int existing) {
        return Math.max(0, ready * capacity.tasksPerInstance() - existing);
    }

    /** Tells whether more room comes, or can come, without a task that leaves. */
    boolean grows() {
        return present > ready || (capacity.targetCapacityPercent().isPresent() && present < capacity.maxInstances());
    }

    /**
     * Goes on with what is due.
     *
     * @param which {@link #LOOK}, or else an instance is ready
     * @param now the moment
     * @param existing the tasks on instances
     * @param waiting the tasks that have no place
     */
    void advance(int which, long now, int existing, int waiting) {
        if (which == LOOK) {
            look(now, neededFor(existing + waiting), neededFor(existing));
            events.add(now + MINUTE, EventKind.INSTANCE, LOOK);
        } else {
            ready++;
        }
    }

    private void look(long now, int needed, int used) {
        double target = capacity.targetCapacityPercent().orElseThrow();
        double reservation = reservation(needed, present);
        int wanted = clamped((int) Math.ceil(needed * FULL / target));
        lowMinutes = reservation < target ? lowMinutes + 1 : 0;
        if (reservation > target && wanted > present && now >= warmUntil) {
            int more = present == 0 ? FIRST : step(wanted - present);
            add(clamped(present + more) - present, now);
        } else if (lowMinutes >= LOW_MINUTES && present == ready) {
            int half = present - Math.max(1, present / 2);
            remain(Math.min(present, Math.max(half, Math.max(wanted, used))), now);
        }
    }

    private void remain(int count, long now) {
        bill(now);
        present = count;
        ready = count;
    }

    /** Returns CapacityProviderReservation, in percent. */
    static double reservation(int needed, int present) {
        if (present == 0) {
            return needed == 0 ? FULL : 2 * FULL;
        }
        return needed * FULL / present;
    }

    private int step(int instances) {
        return Math.max(capacity.minimumStep(), Math.min(capacity.maximumStep(), instances));
    }

    private void add(int count, long now) {
        bill(now);
        present += count;
        warmUntil = now + capacity.warmupSeconds();
        for (int i = 0; i < count; i++) {
            long delay = Math.round(parameters.draw(Parameter.EC2_INSTANCE_READY, random));
            events.add(now + Math.max(1, delay), EventKind.INSTANCE, READY);
        }
    }

    /** Bills what there was until {@code now}. */
    void bill(long now) {
        tally.instances((double) present * (now - billedUntil));
        billedUntil = now;
    }

    private int neededFor(int tasks) {
        return (tasks + capacity.tasksPerInstance() - 1) / capacity.tasksPerInstance();
    }

    private int clamped(int count) {
        return Math.max(capacity.minInstances(), Math.min(capacity.maxInstances(), count));
    }
}
