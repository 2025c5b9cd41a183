package dev.bandstand.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A workflow of GitHub Actions, as its file says it. */
record Workflow(Path file, String text, Map<String, Object> tree) {

    static final Path FOLDER = Path.of(".github", "workflows");

    /** One step of a job. */
    record Step(String job, int number, Map<String, Object> tree) {

        String uses() {
            return String.valueOf(tree.getOrDefault("uses", ""));
        }

        String run() {
            return String.valueOf(tree.getOrDefault("run", ""));
        }

        String name() {
            return String.valueOf(tree.getOrDefault("name", ""));
        }

        Map<String, Object> with() {
            return map(tree.get("with"));
        }

        Map<String, Object> env() {
            return map(tree.get("env"));
        }

        @Override
        public String toString() {
            return job + " step " + number + " " + name();
        }
    }

    static Workflow read(String name) {
        Path file = FOLDER.resolve(name);
        try {
            String text = Files.readString(file);
            // YAML 1.1 takes a bare "on" for true.
            String quoted = text.replaceFirst("(?m)^on:", "'on':");
            return new Workflow(file, text, map(new Yaml(new SafeConstructor(new LoaderOptions())).load(quoted)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Workflow> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .map(Workflow::read)
                    .toList();
        }
    }

    Map<String, Object> triggers() {
        return map(tree.get("on"));
    }

    Map<String, Map<String, Object>> jobs() {
        var jobs = new LinkedHashMap<String, Map<String, Object>>();
        map(tree.get("jobs")).forEach((name, job) -> jobs.put(name, map(job)));
        return jobs;
    }

    Map<String, Object> job(String name) {
        return map(jobs().get(name));
    }

    List<Step> steps() {
        return jobs().keySet().stream().flatMap(job -> steps(job).stream()).toList();
    }

    List<Step> steps(String job) {
        List<Step> steps = new ArrayList<>();
        if (job(job).get("steps") instanceof List<?> list) {
            for (Object step : list) {
                steps.add(new Step(job, steps.size() + 1, map(step)));
            }
        }
        return steps;
    }

    /** The script of a step that has a name. */
    String script(String job, String name) {
        return steps(job).stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(job + " has no step " + name))
                .run();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
