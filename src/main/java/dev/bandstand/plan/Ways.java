package dev.bandstand.plan;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The paths between the things as ways of a scene; those that lead out, and those that are missing, as remarks. */
final class Ways {

    private final Assembly assembly;
    private final List<Thing> things;
    private final Map<String, Thing> ends;
    private final List<Scene.Way> ways = new ArrayList<>();
    private final SortedMap<Target, List<String>> remarks = new TreeMap<>();

    Ways(Assembly assembly, List<Thing> things, Reach reach) {
        this.assembly = assembly;
        this.things = things;
        this.ends = reach.ends();
        reach.paths().forEach(this::add);
        reach.closed().forEach(label -> remark(label, "closed to all others"));
        reach.unknown().forEach(label -> remark(label, "who gets in is not known"));
    }

    List<Scene.Way> ways() {
        return ways;
    }

    List<String> remarks(Target target) {
        return remarks.getOrDefault(target, List.of());
    }

    private void add(Reach.Path path) {
        if (path.to().equals(Reach.OUTSIDE)) {
            remark(path.from(), "out " + path.by().replaceFirst("^out only, ", ""));
        } else if (path.from().equals(Reach.NOBODY)) {
            remark(path.to(), "nobody gets in: " + path.by());
        } else {
            ways.add(new Scene.Way(end(path.from()), end(path.to()), words(path)));
        }
    }

    private Scene.End end(String words) {
        Thing thing = ends.get(words);
        return thing == null ? Scene.End.outside(words) : Scene.End.at(thing.target());
    }

    private void remark(String label, String words) {
        Thing thing = ends.get(label);
        if (thing != null) {
            remarks.computeIfAbsent(thing.target(), target -> new ArrayList<>()).add(words);
        }
    }

    /** Where a load balancer has rules, they tell which requests go this way. */
    private String words(Reach.Path path) {
        Thing from = ends.get(path.from());
        Thing to = ends.get(path.to());
        if (from == null || to == null || from.kind() != Kind.LOAD_BALANCER) {
            return path.by();
        }
        Map<String, String> requests = new LinkedHashMap<>();
        new Routing(assembly, things)
                .routes(from)
                .forEach(route ->
                        requests.merge(route.service(), route.requests(), (one, other) -> one + " or " + other));
        String here = requests.get(to.title());
        return here == null ? path.by() : here + ", " + path.by();
    }
}
