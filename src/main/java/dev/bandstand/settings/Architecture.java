package dev.bandstand.settings;

/** The processor an image is built for. */
public enum Architecture {
    /** Intel and AMD. */
    X86_64,
    /** ARM, which on AWS is Graviton. */
    ARM64
}
