package dev.bandstand.settings;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code config/<name>.yaml}. */
public final class SettingsFile {

    private SettingsFile() {}

    /**
     * Returns the settings of one environment, after a check of all of the file's environments.
     *
     * @param file the file
     * @param overrides what the command line says over it
     * @throws InvalidSettings if anything is wrong in the file
     */
    public static Loaded load(Path file, Overrides overrides) {
        YamlDocument document = YamlReader.read(file);
        SettingsSchema schema = SettingsSchema.load();
        SchemaCheck.Result check = SchemaCheck.check(schema, document);
        String ownEnvironment = check.sound().path("environment").asText("dev");
        String wanted = overrides.environment().orElse(ownEnvironment);
        Problems problems = document.problems().and(check.problems());
        var environments = new TreeSet<String>();
        check.sound().path("environments").fieldNames().forEachRemaining(environments::add);
        problems = problems.and(Environments.check(document, environments, ownEnvironment, wanted));

        if (overrides.imageTag().isPresent()) {
            problems = problems.and(
                    ImageTag.check(document, check.sound(), overrides.imageTag().get()));
        }

        Warnings warnings = Warnings.none();
        var loaded = new TreeMap<String, Loaded>();
        environments.add(ownEnvironment);
        environments.add(wanted);
        for (String environment : startingWith(ownEnvironment, environments)) {
            var report = new Report(document, environment, check.faulty());
            Optional<String> imageTag = environment.equals(wanted) ? overrides.imageTag() : Optional.empty();
            EffectiveTree effective = Layers.merge(schema, check.sound(), report, environment, imageTag);
            Settings settings = SettingsReader.read(new Section(effective.tree(), "", report));
            SettingsRules.check(settings, report);
            boolean own = environment.equals(ownEnvironment);
            problems = Environments.join(problems, report.problems(), environment, own);
            warnings = Environments.join(warnings, report.warnings(), environment, own);
            loaded.put(
                    environment, new Loaded(settings, effective.explain(schema), report.warnings(), Warnings.none()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
        return Objects.requireNonNull(loaded.get(wanted)).among(warnings);
    }

    private static Iterable<String> startingWith(String first, SortedSet<String> all) {
        var ordered = new LinkedHashSet<String>();
        ordered.add(first);
        ordered.addAll(all);
        return ordered;
    }
}
