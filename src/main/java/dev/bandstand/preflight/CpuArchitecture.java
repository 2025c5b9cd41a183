package dev.bandstand.preflight;

import java.util.Locale;

/** The instruction set of a processor, and of an image built for it. */
public enum CpuArchitecture {
    /** Intel and AMD. */
    X86_64,
    /** Graviton. */
    ARM64;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
