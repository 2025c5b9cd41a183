package dev.bandstand.rehearsal;

import dev.bandstand.template.Target;

/**
 * One value of a template beside the value its service answers.
 *
 * @param target the resource
 * @param type its CloudFormation type
 * @param path where the value stands, as in {@code LoadBalancers[0].ContainerPort} or {@code Tags[team].Value}; empty for
 *     the existence of the resource
 * @param wanted the value of the template
 * @param found the value of the service, or in brackets why there is none
 * @param matches whether the two are the same
 * @param absent whether the resource itself was not found
 */
record Leaf(Target target, String type, String path, String wanted, String found, boolean matches, boolean absent) {

    private static final int LONGEST = 160;

    /** Where the value stands without saying in which element of a list. */
    String property() {
        return path.replaceAll("\\[[^\\]]*]", "[]");
    }

    /** The same value now, held against what it was before. */
    Leaf since(Leaf before) {
        return new Leaf(target, type, path, before.found, found, before.found.equals(found), absent);
    }

    @Override
    public String toString() {
        return target + " " + type + (path.isEmpty() ? "" : " " + path) + ": wanted " + shortened(wanted) + ", found "
                + shortened(found);
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
