package dev.bandstand.simulation.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the keys of a generator are set to. */
final class GeneratorValues {

    private final Generator generator;
    private final Map<String, Double> given = new LinkedHashMap<>();

    /** Reads the part behind the generator's name, as in {@code rate=100,duration=2h}. */
    GeneratorValues(Generator generator, String text) {
        this.generator = generator;
        int colon = text.indexOf(':');
        if (colon >= 0) {
            for (String pair : text.substring(colon + 1).split(",", -1)) {
                add(pair);
            }
        }
    }

    /** Returns the value of a key, its default where it was not given. */
    double of(String key) {
        Double value = given.get(key);
        return value != null ? value : key(key).standard();
    }

    long seconds(String key) {
        return (long) of(key);
    }

    /** Says that the value of {@code key} does not go with the others. */
    MalformedLoad wrong(String key, String rule) {
        GeneratorKey wrong = key(key);
        String got = wrong.unit() == GeneratorKey.Unit.TIME ? Times.text(seconds(key)) : String.valueOf(of(key));
        return malformed(key + " must be " + rule + ", got: " + got);
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            throw malformed("keys must be written as key=value, got: " + Excerpt.of(pair));
        }
        String name = pair.substring(0, equals).strip();
        String text = pair.substring(equals + 1);
        GeneratorKey key = key(name);
        double value = key.read(text);
        if (Double.isNaN(value)) {
            throw malformed(name + " must be " + key.rule() + ", got: " + Excerpt.of(text));
        }
        if (given.put(name, value) != null) {
            throw malformed(name + " must be given once, got: twice");
        }
    }

    private GeneratorKey key(String name) {
        return generator.keys().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> malformed("key must be one of "
                        + generator.keys().stream().map(GeneratorKey::name).collect(Collectors.joining(", "))
                        + ", got: " + Excerpt.of(name)));
    }

    MalformedLoad malformed(String problem) {
        return new MalformedLoad("load " + generator.name() + ": " + problem);
    }
}
