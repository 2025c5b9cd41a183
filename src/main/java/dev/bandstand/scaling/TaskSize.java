package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.require;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The CPU and the memory of one task: a pair that Fargate runs.
 *
 * <p>Tasks on EC2 keep to the same pairs, so that a service can move between capacities without a change of size.
 *
 * @param cpu the CPU units, 1024 of which are one vCPU
 * @param memoryMiB the memory, in MiB
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html">The pairs of CPU and memory
 *     that Fargate runs</a>
 */
public record TaskSize(int cpu, int memoryMiB) {

    private static final int MOST_NAMED = 4;
    private static final SortedMap<Integer, List<Integer>> MEMORY_OF_CPU = pairs();

    /**
     * Checks the pair.
     *
     * @throws IllegalArgumentException if Fargate does not run it
     */
    public TaskSize {
        List<Integer> sizes = MEMORY_OF_CPU.getOrDefault(cpu, List.of());
        require(!sizes.isEmpty(), "cpu must be %s, got: %d", inWords(List.copyOf(MEMORY_OF_CPU.keySet())), cpu);
        require(sizes.contains(memoryMiB), "memory must be %s for %d CPU units, got: %d", legal(sizes), cpu, memoryMiB);
    }

    /**
     * Returns the size of {@code cpu} units and {@code memoryMiB}.
     *
     * @throws IllegalArgumentException if Fargate does not run the pair
     */
    public static TaskSize of(int cpu, int memoryMiB) {
        return new TaskSize(cpu, memoryMiB);
    }

    @Override
    public String toString() {
        return cpu + " CPU units and " + memoryMiB + " MiB";
    }

    private static SortedMap<Integer, List<Integer>> pairs() {
        var pairs = new TreeMap<Integer, List<Integer>>();
        pairs.put(256, List.of(512, 1024, 2048));
        pairs.put(512, steps(1024, 4096, 1024));
        pairs.put(1024, steps(2048, 8192, 1024));
        pairs.put(2048, steps(4096, 16_384, 1024));
        pairs.put(4096, steps(8192, 30_720, 1024));
        pairs.put(8192, steps(16_384, 61_440, 4096));
        pairs.put(16_384, steps(32_768, 122_880, 8192));
        return Collections.unmodifiableSortedMap(pairs);
    }

    private static List<Integer> steps(int least, int most, int step) {
        return IntStream.iterate(least, size -> size <= most, size -> size + step)
                .boxed()
                .toList();
    }

    private static String legal(List<Integer> sizes) {
        int first = sizes.get(0);
        int last = sizes.get(sizes.size() - 1);
        return sizes.size() <= MOST_NAMED
                ? inWords(sizes)
                : String.format("%d to %d in steps of %d", first, last, sizes.get(1) - first);
    }

    private static String inWords(List<Integer> sizes) {
        int last = sizes.size() - 1;
        return sizes.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", ")) + " or "
                + sizes.get(last);
    }
}
