package dev.bandstand.preflight;

import java.util.Locale;

/** Where a volume's bytes lie. */
public enum VolumeKind {
    /** On the disk of the host, as long as the task lives. */
    EPHEMERAL,
    /** In a folder of the instance. */
    HOST,
    /** In an EFS file system. */
    EFS,
    /** On an EBS volume that is made for the task. */
    EBS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
