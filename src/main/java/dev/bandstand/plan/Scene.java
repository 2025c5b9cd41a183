package dev.bandstand.plan;

import dev.bandstand.template.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands where and who reaches whom, in an order that does not change: what a picture is drawn from.
 *
 * @param title what the stacks have in common
 * @param subtitle how many stacks and resources there are, and where they go
 * @param frames the networks, those of the templates first
 * @param beside what belongs to no subnet
 * @param ways who reaches whom
 */
public record Scene(String title, String subtitle, List<Frame> frames, List<Part> beside, List<Way> ways) {

    /** Whoever comes from outside of every network. */
    public static final String INTERNET = "the internet";

    /** Whoever stands in the same network. */
    public static final String NETWORK = "anything in the network";

    /** Copies the lists. */
    public Scene {
        frames = List.copyOf(frames);
        beside = List.copyOf(beside);
        ways = List.copyOf(ways);
    }

    /**
     * A network.
     *
     * @param target the VPC; empty for a network that these templates do not hold
     * @param title its name
     * @param words its addresses
     * @param zones its zones, none where they are not known
     * @param bands its subnets, those of one kind together
     */
    public record Frame(Optional<Target> target, String title, String words, List<String> zones, List<Band> bands) {
        /** Copies the lists. */
        public Frame {
            zones = List.copyOf(zones);
            bands = List.copyOf(bands);
        }
    }

    /**
     * Subnets of one kind, at most one in each zone.
     *
     * @param title what they are for
     * @param subnets the subnets
     * @param parts what lies in them
     */
    public record Band(String title, List<Subnet> subnets, List<Part> parts) {
        /** Copies the lists. */
        public Band {
            subnets = List.copyOf(subnets);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A subnet.
     *
     * @param target where it stands in the assembly
     * @param zone the position of its zone
     * @param words its addresses and its way out
     */
    public record Subnet(Target target, int zone, String words) {}

    /**
     * Something that stands there.
     *
     * @param target where it stands in the assembly; of several in one, the first
     * @param figure what it is
     * @param noun what it is in words, may be empty
     * @param name what people call it
     * @param details more about it: the first line is worth showing, the others are told on demand
     * @param firstZone the first zone that it lies in
     * @param lastZone the last zone that it lies in
     * @param tasks how many tasks it has, where it has a number of its own
     * @param standby the zone of its standby, where it has one
     * @param remarks what its ways do not show
     * @param several whether it is told for several of its kind
     * @param members all resources that are told as this part
     */
    public record Part(
            Target target,
            Figure figure,
            String noun,
            String name,
            List<String> details,
            int firstZone,
            int lastZone,
            Optional<Tasks> tasks,
            OptionalInt standby,
            List<String> remarks,
            boolean several,
            List<Target> members) {
        /** Copies the lists. */
        public Part {
            details = List.copyOf(details);
            remarks = List.copyOf(remarks);
            members = List.copyOf(members);
        }

        Part with(List<Target> members) {
            return new Part(
                    target, figure, noun, name, details, firstZone, lastZone, tasks, standby, remarks, several,
                    members);
        }
    }

    /**
     * How many tasks there are.
     *
     * @param min the least
     * @param max the most
     */
    public record Tasks(int min, int max) {}

    /**
     * One end of a way.
     *
     * @param part the part that stands there; empty for somebody who stands outside of the scene
     * @param words who stands outside; nothing for a part
     */
    public record End(Optional<Target> part, String words) {

        /** Returns the end at a part. */
        public static End at(Target part) {
            return new End(Optional.of(part), "");
        }

        /** Returns the end at somebody outside. */
        public static End outside(String words) {
            return new End(Optional.empty(), words);
        }
    }

    /**
     * A way from one to another.
     *
     * @param from who starts
     * @param to who is reached
     * @param words on which ports, for which requests
     */
    public record Way(End from, End to, String words) {}
}
