package dev.bandstand.app;

import dev.bandstand.settings.Overrides;
import dev.bandstand.settings.SettingsFile;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awscdk.App;

/** The workshop's backend as many times as asked for, each in a stack of its own, in one app. */
final class Stacks {

    private Stacks() {}

    public static void main(String[] args) {
        var app = new App();
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
            var overrides = new Overrides(Optional.of("e" + i), Optional.empty());
            new Backend(app, SettingsFile.load(Path.of(args[0]), overrides).settings(), nowhere);
        }
        app.synth();
    }
}
