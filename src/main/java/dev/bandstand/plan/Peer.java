package dev.bandstand.plan;

import dev.bandstand.template.Target;

/** Who stands at the other end of a security group rule. */
sealed interface Peer {

    /** A block of addresses, as written. */
    record Block(String cidr) implements Peer {
        boolean isAnywhere() {
            return cidr.equals("0.0.0.0/0") || cidr.equals("::/0");
        }
    }

    /** Every address of the VPC. */
    record Network() implements Peer {}

    /** Whatever has a security group of this assembly. */
    record Group(Target group) implements Peer {}

    /** Something outside of the assembly, in the words of the template. */
    record Outside(String words) implements Peer {}
}
