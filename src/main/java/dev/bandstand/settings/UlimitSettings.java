package dev.bandstand.settings;

/**
 * A limit of the processes of a container; -1 stands for none.
 *
 * @param soft the limit that holds
 * @param hard how far a process may raise it
 */
public record UlimitSettings(int soft, int hard) {}
