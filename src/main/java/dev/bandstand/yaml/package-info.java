/** YAML as plain nodes: whatever a file holds, reading it is bounded and makes no class from a tag. */
@NullMarked
package dev.bandstand.yaml;

import org.jspecify.annotations.NullMarked;
