package dev.bandstand.yaml;

/**
 * What a file may hold at most, so that a small one never becomes a large tree.
 *
 * @param depth the levels
 * @param values the values, aliases spelled out
 * @param aliases the aliases of maps and lists
 */
public record YamlLimits(int depth, int values, int aliases) {

    /** Makes what is thrown when there are more values. */
    public UnreadableYaml tooManyValues() {
        return new UnreadableYaml("must hold at most " + values + " values, aliases spelled out", "more");
    }

    /** Makes what is thrown when there are more levels. */
    public UnreadableYaml tooDeep() {
        return new UnreadableYaml("must nest at most " + depth + " levels deep", "more");
    }

    /** Makes what is thrown when there are more aliases. */
    public UnreadableYaml tooManyAliases() {
        return new UnreadableYaml("must use at most " + aliases + " aliases", "more");
    }
}
