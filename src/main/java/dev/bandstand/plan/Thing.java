package dev.bandstand.plan;

import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.List;

/**
 * Something with an address in the network, or something that starts tasks there.
 *
 * @param target where it stands in the assembly
 * @param kind what it is
 * @param title what people call it, kind and name
 * @param resource its resource
 * @param groups its security groups; none where it uses the network of its instances
 * @param subnets the subnets it lies in
 */
record Thing(Target target, Kind kind, String title, Resource resource, List<Target> groups, List<Target> subnets) {

    Thing called(String title) {
        return new Thing(target, kind, title, resource, groups, subnets);
    }
}
