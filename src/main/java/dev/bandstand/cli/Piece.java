package dev.bandstand.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * One of the things a call rehearses.
 *
 * @param title what the user named
 * @param assembly the synthesized assembly
 * @param arguments those of the command that deploys it
 */
record Piece(String title, Path assembly, List<String> arguments) {}
