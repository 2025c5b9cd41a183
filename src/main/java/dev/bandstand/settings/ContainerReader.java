package dev.bandstand.settings;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes records of what the settings say of a container. */
final class ContainerReader {

    private ContainerReader() {}

    /** Reads the keys that a main container and a further one share. */
    static ContainerSettings read(Section container) {
        return new ContainerSettings(
                container.maybeSection("image").map(ContainerReader::image),
                container.texts("entryPoint"),
                container.texts("command"),
                container.maybeText("workingDirectory"),
                container.maybeText("user"),
                container.textMap("environment"),
                secrets(container.textMap("secrets")),
                container.flag("readOnlyRootFilesystem"),
                container.constants("dropCapabilities", KernelCapability.class),
                container.map("ulimits", limit -> new UlimitSettings(limit.number("soft"), limit.number("hard"))),
                container.flag("initProcess"),
                container.maybeSection("restartPolicy").map(ContainerReader::restartPolicy),
                container.duration("stopTimeout"),
                container.maybeDuration("startTimeout"),
                container.constantMap("dependsOn", ContainerCondition.class),
                container.texts("links"),
                container.maybeNumber("memoryReservationMiB"),
                container.map("mounts", mount -> new MountSettings(mount.text("path"), mount.flag("readOnly"))),
                container.sections("volumesFrom").stream()
                        .map(from -> new VolumesFromSettings(from.text("container"), from.flag("readOnly")))
                        .toList());
    }

    /** Reads a container beside the main one. */
    static FurtherContainerSettings further(Section container) {
        return new FurtherContainerSettings(
                read(container),
                container.flag("essential"),
                container.maybeNumber("cpu"),
                container.maybeNumber("memoryMiB"),
                ports(container),
                container.maybeSection("healthCheck").map(ContainerReader::healthCheck));
    }

    /** Reads how a container is found to be well. */
    static ContainerHealthCheckSettings healthCheck(Section check) {
        return new ContainerHealthCheckSettings(
                check.texts("command"),
                check.duration("interval"),
                check.duration("timeout"),
                check.number("retries"),
                check.duration("startPeriod"));
    }

    private static ImageSettings image(Section image) {
        return new ImageSettings(
                image.maybeText("tag"),
                image.maybeText("digest"),
                image.maybeText("uri"),
                image.maybeText("dockerfile"));
    }

    private static SortedMap<String, SecretSettings> secrets(SortedMap<String, String> texts) {
        var secrets = new TreeMap<String, SecretSettings>();
        texts.forEach((variable, text) -> secrets.put(variable, SecretSettings.parse(text)));
        return secrets;
    }

    private static RestartPolicySettings restartPolicy(Section policy) {
        return new RestartPolicySettings(policy.numbers("ignoredExitCodes"), policy.duration("attemptPeriod"));
    }

    /** A port is a number, or a map when there is more to say of it. */
    private static List<PortSettings> ports(Section container) {
        return container.items(
                "ports",
                number -> new PortSettings(number, Optional.empty(), PortSettings.Protocol.TCP),
                port -> new PortSettings(
                        port.number("container"),
                        port.maybeNumber("host"),
                        port.constant("protocol", PortSettings.Protocol.class)));
    }
}
