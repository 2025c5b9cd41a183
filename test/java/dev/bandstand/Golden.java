package dev.bandstand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.assertions.Template;

/** The checked-in templates that a construct must keep making: a changed logical id shows up here. */
public final class Golden {

    private static final Path FOLDER = Path.of("test", "resources", "golden");
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private Golden() {}

    /** Compares {@code template} with {@code golden/<name>.template.json}, or rewrites that with -Dgolden.update=true. */
    public static void matches(String name, Template template) {
        Path file = FOLDER.resolve(name + ".template.json");
        try {
            String actual = print(template);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(file)
                    .as("the golden template (if the change is meant, run again with -Dgolden.update=true)")
                    .exists()
                    .content()
                    .isEqualTo(actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String print(Template template) throws IOException {
        var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        return MAPPER.writer(printer).writeValueAsString(template.toJSON()) + "\n";
    }
}
