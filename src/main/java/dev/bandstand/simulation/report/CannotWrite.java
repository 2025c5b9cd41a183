package dev.bandstand.simulation.report;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A folder that the report cannot go to; its message is one line. */
public final class CannotWrite extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotWrite(Path folder, Exception cause) {
        super("out must be a folder that can be written, got: " + folder + " (" + reason(folder, cause) + ")", cause);
    }

    private static String reason(Path folder, Exception cause) {
        if (!(cause instanceof FileSystemException system)) {
            return String.valueOf(cause.getMessage());
        }
        String where =
                system.getFile() == null || system.getFile().equals(folder.toString()) ? "" : system.getFile() + ": ";
        String reason = system.getReason();
        return where + (reason == null ? words(system) : reason);
    }

    private static String words(FileSystemException system) {
        if (system instanceof FileAlreadyExistsException) {
            return "a file is in its place";
        }
        if (system instanceof NoSuchFileException) {
            return "it cannot be made";
        }
        return system instanceof AccessDeniedException
                ? "no permission"
                : system.getClass().getSimpleName();
    }
}
