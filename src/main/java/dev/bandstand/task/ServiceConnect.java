package dev.bandstand.task;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.ecs.ServiceConnectProps;
import software.amazon.awscdk.services.ecs.ServiceConnectService;
import software.amazon.awscdk.services.servicediscovery.INamespace;

/**
 * Puts services into a namespace in which they call one another by name. ECS runs and updates the proxy beside each task, and its
 * lines go to the log group of the task.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html">Use Service Connect to connect Amazon
 *     ECS services with short names</a>
 */
public final class ServiceConnect {

    private static final String STREAM = "service-connect";

    private ServiceConnect() {}

    /** Lets {@code service} call what answers in {@code namespace}. */
    public static void call(BaseService service, Task task, INamespace namespace) {
        service.enableServiceConnect(joining(task, namespace).build());
    }

    /** Lets {@code service} answer as {@code name} in {@code namespace}, on the port named {@code portName}, and call others there. */
    public static void answer(BaseService service, Task task, INamespace namespace, String name, String portName) {
        service.enableServiceConnect(joining(task, namespace)
                .services(List.of(ServiceConnectService.builder()
                        .portMappingName(portName)
                        .discoveryName(name)
                        .dnsName(name)
                        .idleTimeout(Duration.minutes(5))
                        .build()))
                .build());
    }

    private static ServiceConnectProps.Builder joining(Task task, INamespace namespace) {
        return ServiceConnectProps.builder()
                .namespace(namespace.getNamespaceArn())
                .logDriver(TaskLogs.driver(task.getLogGroup(), STREAM));
    }
}
