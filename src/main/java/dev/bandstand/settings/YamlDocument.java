package dev.bandstand.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A YAML file as a tree.
 *
 * @param file the file, as the user named it
 * @param tree the values
 * @param places where each path begins
 * @param texts each scalar as it was typed
 * @param problems what is wrong with the keys: given twice, or not to be read
 */
record YamlDocument(
        String file,
        ObjectNode tree,
        SortedMap<String, Place> places,
        SortedMap<String, String> texts,
        Problems problems) {

    Optional<Place> place(String path) {
        return Optional.ofNullable(places.get(path));
    }
}
