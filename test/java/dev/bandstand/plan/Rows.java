package dev.bandstand.plan;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What stands there, from the resources of one small template. */
final class Rows {

    private Rows() {}

    static List<List<String>> of(Path directory, String resources) throws IOException {
        return ofTemplate(directory, "{\"Resources\": {" + resources + "}}");
    }

    static List<List<String>> ofTemplate(Path directory, String template) throws IOException {
        Assembly assembly = Assembly.read(Files.writeString(directory.resolve("x.json"), template));
        List<Thing> things = Things.of(assembly);
        return new Inventory(assembly, things, new Subnets(assembly, things), new WorkloadWords(assembly)).rows();
    }

    /** Returns the second column: the things, without the tiers they lie in. */
    static List<String> things(Path directory, String resources) throws IOException {
        return of(directory, resources).stream().map(row -> row.get(1)).toList();
    }
}
