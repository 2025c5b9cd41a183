package dev.bandstand.settings;

import java.util.Optional;

/**
 * Where an image comes from; exactly one of the four is given.
 *
 * @param tag a tag in the registry
 * @param digest a digest in the registry
 * @param uri an image of any registry that needs no login
 * @param dockerfile a directory with a Dockerfile
 */
public record ImageSettings(
        Optional<String> tag, Optional<String> digest, Optional<String> uri, Optional<String> dockerfile) {}
