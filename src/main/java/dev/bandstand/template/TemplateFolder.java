package dev.bandstand.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Templates that lie side by side in a folder, without anything that tells how they belong together. */
final class TemplateFolder {

    private static final Pattern ENDING = Pattern.compile("(\\.template)?\\.(json|yaml|yml)$|\\.template$");

    private TemplateFolder() {}

    /** Returns each file that holds resources as a stack, in the order of the names. */
    static List<StackTemplate> stacks(Path folder) {
        List<StackTemplate> stacks = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Path file : files(folder)) {
            if (!mentionsResources(file)) {
                continue;
            }
            WrittenTemplate written = WrittenTemplate.read(file);
            if (written.tree().path("Resources").isObject()) {
                String name = names.add(name(file)) ? name(file) : fileName(file);
                stacks.add(Manifest.single(name, written, file));
            }
        }
        if (stacks.isEmpty()) {
            throw new UnreadableTemplate(
                    folder + " must be a cloud assembly or hold a template, got: neither manifest.json nor a template");
        }
        return stacks;
    }

    /** Returns the name of a file without what says that it is a template. */
    static String name(Path file) {
        return ENDING.matcher(fileName(file)).replaceFirst("");
    }

    /** Other files of a project lie there too, which need not even be readable. */
    private static boolean mentionsResources(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("Resources");
        } catch (IOException e) {
            throw new UnreadableTemplate(file + " must be readable, got: " + JsonFile.reason(e));
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> ENDING.matcher(fileName(file)).find() && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableTemplate(folder + " must be readable, got: " + JsonFile.reason(e));
        }
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
