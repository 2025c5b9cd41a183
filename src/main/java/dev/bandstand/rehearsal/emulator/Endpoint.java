package dev.bandstand.rehearsal.emulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of an emulator.
 *
 * @param uri an http or https address
 */
public record Endpoint(URI uri) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*:?0*1]");

    /**
     * Reads an address and refuses one that could be AWS or somebody else's machine. No name is looked up: what a name
     * leads to can change between the check and the deployment.
     *
     * @param remoteAllowed whether the user said, twice, that another machine is meant
     * @throws IllegalArgumentException if the text is no address, or not one of this machine
     */
    public static Endpoint of(String text, boolean remoteAllowed) {
        URI uri = parse(text);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || host.isEmpty()) {
            throw new IllegalArgumentException("--endpoint must be an http or https address, got: " + text);
        }
        if (!remoteAllowed && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "--endpoint must be a loopback address unless --remote-endpoint is given twice, got: " + text);
        }
        return new Endpoint(uri);
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notAnAddress) {
            throw new IllegalArgumentException(
                    "--endpoint must be an http or https address, got: " + text, notAnAddress);
        }
    }
}
