package dev.bandstand.rehearsal;

import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * One version of the app that is deployed: its assembly as it would go to AWS, and the adapted copy that goes to the
 * emulator. What is read back is held against the first.
 */
final class Scene {

    private final AssemblyCopy wanted;
    private final AssemblyCopy adapted;
    private final List<String> adaptations;

    private Scene(AssemblyCopy wanted, Path folder) {
        this.wanted = wanted;
        this.adapted = wanted.copy(folder.resolveSibling(folder.getFileName() + "-adapted"));
        this.adaptations = Adaptations.apply(adapted);
    }

    /** A copy of an assembly, with the ids of what an account would already hold replaced by those of stand-ins. */
    static Scene of(Path assembly, Path folder, SortedMap<String, String> standIns) {
        AssemblyCopy copy = AssemblyCopy.of(assembly, folder);
        if (!standIns.isEmpty()) {
            copy.replace(standIns);
        }
        return new Scene(copy, folder);
    }

    /** What a scene edits in its own copy, told line by line. */
    interface Edit {
        List<String> apply(AssemblyCopy copy);
    }

    /** The scene that follows this one with some edits. */
    Scene next(Path folder, Edit edit, List<String> lines) {
        AssemblyCopy copy = wanted.copy(folder);
        lines.addAll(edit.apply(copy));
        return new Scene(copy, folder);
    }

    Assembly wanted() {
        return wanted.assembly();
    }

    /** The folder that the CDK CLI deploys. */
    Path deployable() {
        return adapted.directory();
    }

    List<String> adaptations() {
        return adaptations;
    }

    int stacks() {
        return wanted.stacks().size();
    }
}
