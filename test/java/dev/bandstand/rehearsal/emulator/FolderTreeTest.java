package dev.bandstand.rehearsal.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {

    @TempDir
    private Path folder;

    @Test
    void goesWithAllThatIsInIt() throws IOException {
        Path tree = folder.resolve("tree");
        Files.createDirectories(tree.resolve("a/b"));
        Files.writeString(tree.resolve("a/b/c"), "text");
        Files.writeString(folder.resolve("beside"), "text");

        FolderTree.delete(tree);

        assertThat(folder.toFile().list()).containsExactly("beside");
    }

    @Test
    void mayBeGoneAlready() {
        assertThatCode(() -> FolderTree.delete(folder.resolve("nowhere"))).doesNotThrowAnyException();
    }
}
