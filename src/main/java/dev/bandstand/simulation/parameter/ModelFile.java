package dev.bandstand.simulation.parameter;

import dev.bandstand.preflight.Nearest;
import dev.bandstand.template.KeyValueFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A model file: a map in YAML or JSON from the name of a parameter to its value. */
public final class ModelFile {

    private ModelFile() {}

    /**
     * Returns the defaults with the values of {@code file} in their place.
     *
     * @throws MalformedModel if a name is unknown or a value impossible, in one line that names file and line
     */
    public static Parameters read(Path file) {
        Parameters parameters = Parameters.standard();
        for (KeyValueFile.Entry entry : KeyValueFile.read(file)) {
            String place = file + ":" + entry.line() + " " + entry.key();
            Parameter parameter = parameter(place, entry.key());
            parameters = parameters.with(parameter, value(place, parameter, entry.value()));
        }
        return parameters;
    }

    private static Parameter parameter(String place, String key) {
        return Stream.of(Parameter.values())
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new MalformedModel(place + " must be a parameter of the model"
                        + Nearest.to(
                                        key,
                                        Stream.of(Parameter.values())
                                                .map(Parameter::key)
                                                .toList())
                                .map(nearest -> " (did you mean " + nearest + "?)")
                                .orElse("")
                        + ", see --list-parameters"));
    }

    private static Spread value(String place, Parameter parameter, String text) {
        Optional<Spread> value = Notation.read(text);
        Optional<String> complaint = value.isEmpty()
                ? Optional.of(Bounds.rule(parameter))
                : Bounds.complaint(parameter, value.orElseThrow());
        complaint.ifPresent(rule -> {
            throw new MalformedModel(place + " " + rule + ", got: " + (text.isBlank() ? "nothing" : text));
        });
        return value.orElseThrow();
    }
}
