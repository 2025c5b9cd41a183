package dev.bandstand.service;

import dev.bandstand.Stage;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.TaskProps;
import java.util.function.UnaryOperator;

/** Puts services on a stage. */
final class Backends {

    private Backends() {}

    static BackendService backend(Stage stage, BackendServiceProps.Builder props) {
        return backend(stage, "Api", props);
    }

    static BackendService backend(Stage stage, String id, BackendServiceProps.Builder props) {
        return new BackendService(stage.stack(), id, props.build());
    }

    static BackendServiceProps.Builder props(Stage stage) {
        return BackendServiceProps.builder(stage.cluster(), Stage.task());
    }

    /** Returns the props of a service whose container differs from the usual one. */
    static BackendServiceProps.Builder props(Stage stage, UnaryOperator<ContainerProps.Builder> container) {
        var changed = container.apply(Stage.container()).build();
        return BackendServiceProps.builder(
                stage.cluster(), TaskProps.builder(changed).build());
    }

    static RoutedService routed(Stage stage, String id, BackendService owner, Route route) {
        return new RoutedService(
                stage.stack(),
                id,
                RoutedServiceProps.builder(stage.cluster(), Stage.task(), owner.getListener(), route)
                        .build());
    }
}
