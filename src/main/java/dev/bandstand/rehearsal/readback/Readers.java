package dev.bandstand.rehearsal.readback;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every type of resource a rehearsal can read back. */
final class Readers {

    static final SortedMap<String, Reader> TABLE = all();

    private Readers() {}

    private static SortedMap<String, Reader> all() {
        SortedMap<String, Reader> all = new TreeMap<>();
        Stream.of(
                        NetworkReaders.TABLE,
                        SecurityGroupReaders.TABLE,
                        ComputeReaders.TABLE,
                        EcsReaders.TABLE,
                        LoadBalancerReaders.TABLE,
                        ScalingReaders.TABLE,
                        IdentityReaders.TABLE,
                        DatabaseReaders.TABLE,
                        SecretReaders.TABLE,
                        StorageReaders.TABLE,
                        FileSystemReaders.TABLE,
                        MessagingReaders.TABLE,
                        ScheduleReaders.TABLE,
                        DiscoveryReaders.TABLE,
                        OperationsReaders.TABLE)
                .map(Map::entrySet)
                .forEach(entries -> entries.forEach(entry -> all.put(entry.getKey(), entry.getValue())));
        return Collections.unmodifiableSortedMap(all);
    }

    static Optional<Reader> of(String type) {
        return Optional.ofNullable(TABLE.get(type));
    }
}
