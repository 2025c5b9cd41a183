package dev.bandstand.settings;

import dev.bandstand.settings.AccessSettings.Kind;
import dev.bandstand.settings.AccessSettings.Rights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes records of what the task role may do. */
final class AccessReader {

    private static final Map<Kind, List<Rights>> RIGHTS = rights();

    private AccessReader() {}

    /** Reads the entries that say one thing; any other is a problem. */
    static List<AccessSettings> read(List<Section> entries) {
        var read = new ArrayList<AccessSettings>();
        entries.forEach(entry -> read(entry).ifPresent(read::add));
        return read;
    }

    private static Optional<AccessSettings> read(Section entry) {
        var kinds = Stream.of(Kind.values()).map(ConstantWord::of).toList();
        var choices = new ArrayList<>(kinds);
        choices.add("actions");
        Optional<String> chosen = entry.exactlyOne(choices);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        return chosen.get().equals("actions") ? actions(entry) : resource(entry, chosen.get());
    }

    private static Optional<AccessSettings> actions(Section entry) {
        if (entry.has("rights")) {
            entry.problem("rights", "must be left out when actions is given", entry.text("rights"));
        }
        if (!entry.has("resources")) {
            entry.problem("resources", "must be given when actions is given", "nothing");
        }
        return Optional.of(new AccessSettings.ToAct(entry.texts("actions"), entry.texts("resources")));
    }

    private static Optional<AccessSettings> resource(Section entry, String key) {
        Kind kind = Kind.valueOf(ConstantWord.nameOf(key));
        if (entry.has("resources")) {
            entry.problem("resources", "must be left out unless actions is given", "a list");
        }
        List<Rights> legal = RIGHTS.getOrDefault(kind, List.of());
        Optional<Rights> rights = entry.maybeConstant("rights", Rights.class);
        if (rights.isEmpty() || !legal.contains(rights.get())) {
            List<String> words = legal.stream().map(ConstantWord::of).toList();
            entry.problem(
                    "rights",
                    "must be " + SchemaWords.anyOf(words) + " for " + article(key),
                    rights.map(ConstantWord::of).orElse("nothing"));
            return Optional.empty();
        }
        return Optional.of(new AccessSettings.OnResource(kind, entry.text(key), rights.get()));
    }

    private static String article(String key) {
        return (key.startsWith("e") ? "an " : "a ") + key;
    }

    private static Map<Kind, List<Rights>> rights() {
        var rights = new EnumMap<Kind, List<Rights>>(Kind.class);
        rights.put(Kind.BUCKET, List.of(Rights.READ, Rights.WRITE, Rights.READ_WRITE, Rights.DELETE));
        rights.put(Kind.TABLE, List.of(Rights.READ, Rights.WRITE, Rights.READ_WRITE));
        rights.put(Kind.QUEUE, List.of(Rights.SEND, Rights.RECEIVE));
        rights.put(Kind.TOPIC, List.of(Rights.PUBLISH));
        rights.put(Kind.EVENT_BUS, List.of(Rights.PUT));
        rights.put(Kind.PARAMETER, List.of(Rights.READ));
        rights.put(Kind.SECRET, List.of(Rights.READ));
        rights.put(Kind.KEY, List.of(Rights.DECRYPT, Rights.ENCRYPT_DECRYPT));
        return Collections.unmodifiableMap(rights);
    }
}
