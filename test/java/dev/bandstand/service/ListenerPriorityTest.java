package dev.bandstand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListenerPriorityTest {

    @Test
    void asksForHostsFirstAndForLongerPathsBeforeShorterOnes() {
        assertThat(Stream.of(
                                Route.of("api.example.com", "/admin/users"),
                                Route.of("api.example.com", "/admin*"),
                                Route.ofHost("api.example.com"),
                                Route.of("*.example.com", "/admin/*"),
                                Route.ofHost("*.example.com"),
                                Route.ofPath("/admin/users/7"),
                                Route.ofPath("/admin/users/*"),
                                Route.ofPath("/admin"),
                                Route.ofPath("/admin*"),
                                Route.ofPath("/adm*"),
                                Route.ofPath("/*"))
                        .map(Route::priority))
                .isSorted();
    }

    @Test
    void followsFromNothingButHostAndPath() {
        assertThat(Route.ofPath("/admin/*").priority()).isEqualTo(40_967);
        assertThat(Route.ofHost("api.example.com").priority())
                .isEqualTo(ListenerPriority.of(Optional.of("api.example.com"), Optional.empty()));
        assertThat(Route.ofPath("/admin/*").priority(7).priority()).isEqualTo(7);
    }

    @Test
    void staysBetweenThePlacesForPeopleAndTheLast() {
        Stream<Route> paths = IntStream.rangeClosed(1, 127).mapToObj(length -> Route.ofPath("/" + "a".repeat(length)));
        Stream<Route> hosts = Stream.of(
                Route.ofPath("/"),
                Route.ofPath("/*"),
                Route.ofHost("a.example.com"),
                Route.ofHost("*.example.com"),
                Route.of("a.example.com", "/" + "a".repeat(127)),
                Route.of("*.example.com", "/*"));
        assertThat(Stream.concat(paths, hosts).map(Route::priority))
                .allSatisfy(priority -> assertThat(priority).isBetween(1001, ListenerPriority.LOWEST));
    }

    @Test
    void refusesTwoServicesInOnePlaceNamingBoth() {
        var routes = new TreeMap<String, Route>();
        routes.put("admin", Route.ofPath("/admin/*").priority(7));
        routes.put("shop", Route.ofPath("/shop/*").priority(7));

        assertThatThrownBy(() -> ListenerPriority.checkDistinct(routes))
                .hasMessage("route.priority must be given to admin or shop so that they differ, got: 7 for both");
    }

    @Test
    void refusesTwoDerivedPlacesThatAreTheSame() {
        var routes = new TreeMap<String, Route>();
        Route first = Route.ofPath("/aaa1");
        Route second = IntStream.range(2, 100_000)
                .mapToObj(i -> Route.ofPath(String.format("/%04x", i % 65_536)))
                .filter(route -> !route.equals(first) && route.priority() == first.priority())
                .findFirst()
                .orElseThrow();
        routes.put("one", first);
        routes.put("two", second);

        assertThatThrownBy(() -> ListenerPriority.checkDistinct(routes))
                .hasMessage("route.priority must be given to one or two so that they differ, got: " + first.priority()
                        + " for both");
    }

    @Test
    void refusesTwoServicesOnOnePath() {
        var routes = new TreeMap<String, Route>();
        routes.put("admin", Route.ofPath("/admin/*"));
        routes.put("shop", Route.ofPath("/admin/*").priority(7));

        assertThatThrownBy(() -> ListenerPriority.checkDistinct(routes))
                .hasMessage("route of shop must differ from that of admin, got: /admin/*");
    }

    @Test
    void acceptsServicesThatDiffer() {
        var routes = new TreeMap<String, Route>();
        routes.put("admin", Route.ofPath("/admin/*"));
        routes.put("shop", Route.ofHost("shop.example.com"));

        assertThatCode(() -> ListenerPriority.checkDistinct(routes)).doesNotThrowAnyException();
    }
}
