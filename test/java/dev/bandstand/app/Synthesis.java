package dev.bandstand.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** What the app made of a settings file: the assembly, what it printed and how it ended. */
record Synthesis(Path directory, int exit, String printed) {

    /** Synthesizes a settings file with cdk.json's context, as the CDK CLI would. */
    static Synthesis of(String config) {
        return of(Path.of("config", config), Map.of(), app -> {});
    }

    static Synthesis of(Path config, Map<String, String> context, Consumer<App> extras) {
        try {
            return in(
                    Files.createTempDirectory(Files.createDirectories(Path.of("target", "assemblies")), "of-a-test"),
                    config,
                    context,
                    extras);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Synthesis in(Path directory, Path config, Map<String, String> context, Consumer<App> extras) {
        try {
            var all = new LinkedHashMap<String, Object>(cdkJsonContext());
            all.put("config", config.toString());
            all.putAll(context);
            var printed = new ByteArrayOutputStream();
            var app = new App(AppProps.builder()
                    .outdir(directory.toString())
                    .analyticsReporting(false)
                    .context(all)
                    .build());
            extras.accept(app);
            int exit = BandstandApp.run(
                    () -> app,
                    key -> Optional.ofNullable(all.get(key)).map(Object::toString),
                    new PrintStream(printed, true, StandardCharsets.UTF_8));
            return new Synthesis(directory, exit, printed.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Assembly assembly() {
        return Assembly.read(directory);
    }

    /** Returns the resources of a type in all stacks. */
    List<Resource> resources(String type) {
        return assembly().stacks().stream()
                .flatMap(stack -> stack.template().resources(type).stream())
                .toList();
    }

    /** Returns the one resource of a type. */
    Resource the(String type) {
        List<Resource> found = resources(type);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type + ", got " + found.size());
        }
        return found.get(0);
    }

    /** Returns all templates as one text. */
    String text() {
        var text = new StringBuilder();
        assembly().stacks().forEach(stack -> text.append(stack.template().tree()));
        return text.toString();
    }

    private static Map<String, Object> cdkJsonContext() throws IOException {
        var mapper = new ObjectMapper();
        return mapper.convertValue(
                mapper.readTree(Path.of("cdk.json").toFile()).path("context"), new TypeReference<>() {});
    }
}
