package dev.bandstand.app;

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** A stack whose zones are taken from its region when it is deployed, so that synthesizing it asks no account. */
final class BandstandStack extends Stack {

    private static final int MOST_ZONES = 6;

    BandstandStack(Construct scope, String id, StackProps props) {
        super(scope, id, props);
    }

    /** Returns intrinsics instead of names: a stack without an account would otherwise be limited to two zones. */
    @Override
    public List<String> getAvailabilityZones() {
        return IntStream.range(0, MOST_ZONES)
                .mapToObj(zone -> Fn.select(zone, Fn.getAzs()))
                .toList();
    }
}
