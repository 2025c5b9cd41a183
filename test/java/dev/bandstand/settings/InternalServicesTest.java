package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternalServicesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void haveNoLoadBalancerAndTheirIdForAName() throws IOException {
        ServiceSettings orders = load("""
                name: shop
                services:
                  api: {serviceConnect: true}
                  orders: {internal: {allowFrom: [mailer, api]}}
                jobs:
                  mailer: {queue: {}, serviceConnect: true}
                """).service("orders");

        assertThat(orders.loadBalancer()).isEmpty();
        assertThat(orders.internal())
                .contains(new InternalSettings(
                        InternalSettings.Discovery.SERVICE_CONNECT, "orders", List.of("mailer", "api")));
    }

    @Test
    void liveInANamespaceOfTheApplicationByDefault() throws IOException {
        assertThat(load("name: shop\nservices: {api: {}}\n").cluster().namespace())
                .isEqualTo("shop-dev.internal");
        assertThat(load("name: shop\ncluster: {namespace: shop.local}\nservices: {api: {}}\n")
                        .cluster()
                        .namespace())
                .isEqualTo("shop.local");
    }

    private Settings load(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), yaml);
        return SettingsFile.load(file, Overrides.none()).settings();
    }
}
