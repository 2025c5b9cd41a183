package dev.bandstand.task;

import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.ecs.CpuArchitecture;

/** The processor that an image is built for. */
public enum Architecture {
    /** Intel and AMD. */
    X86_64,
    /** AWS Graviton. */
    ARM64;

    CpuArchitecture cpuArchitecture() {
        return this == ARM64 ? CpuArchitecture.ARM64 : CpuArchitecture.X86_64;
    }

    Platform platform() {
        return this == ARM64 ? Platform.LINUX_ARM64 : Platform.LINUX_AMD64;
    }
}
