package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.rds.model.DBInstance;

/** Reads RDS instances with their subnet and parameter groups. */
final class DatabaseReaders {

    private DatabaseReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::RDS::DBInstance", DatabaseReaders::instance,
            "AWS::RDS::DBSubnetGroup", DatabaseReaders::subnetGroup,
            "AWS::RDS::DBParameterGroup", DatabaseReaders::parameterGroup);

    private static Optional<Shape> instance(Aws aws, Deployed deployed) {
        return aws
                .rds()
                .describeDBInstances(request -> request.dbInstanceIdentifier(deployed.physicalId()))
                .dbInstances()
                .stream()
                .findFirst()
                .map(DatabaseReaders::instanceShape);
    }

    private static Shape instanceShape(DBInstance found) {
        Shape shape = Shape.of(found)
                .rename("EnabledCloudwatchLogsExports", "EnableCloudwatchLogsExports")
                .rename("IAMDatabaseAuthenticationEnabled", "EnableIAMDatabaseAuthentication")
                .rename("PerformanceInsightsEnabled", "EnablePerformanceInsights")
                .rename("TagList", "Tags")
                .lift("DBSubnetGroup.DBSubnetGroupName", "DBSubnetGroupName")
                .lift("DBParameterGroups.0.DBParameterGroupName", "DBParameterGroupName")
                .pluck("VpcSecurityGroups", "VpcSecurityGroupId", "VPCSecurityGroups")
                .put("ManageMasterUserPassword", found.masterUserSecret() != null);
        return shape.at("Endpoint.Port").isMissingNode() ? shape : shape.lift("Endpoint.Port", "Port");
    }

    private static Optional<Shape> subnetGroup(Aws aws, Deployed group) {
        return aws
                .rds()
                .describeDBSubnetGroups(request -> request.dbSubnetGroupName(group.physicalId()))
                .dbSubnetGroups()
                .stream()
                .findFirst()
                .map(found -> Shape.of(found)
                        .pluck("Subnets", "SubnetIdentifier", "SubnetIds")
                        .put("Tags", tags(aws, found.dbSubnetGroupArn())));
    }

    private static Optional<Shape> parameterGroup(Aws aws, Deployed group) {
        return aws
                .rds()
                .describeDBParameterGroups(request -> request.dbParameterGroupName(group.physicalId()))
                .dbParameterGroups()
                .stream()
                .findFirst()
                .map(found -> Shape.of(found)
                        .rename("DBParameterGroupFamily", "Family")
                        .put("Parameters", parameters(aws, group.physicalId()))
                        .put("Tags", tags(aws, found.dbParameterGroupArn())));
    }

    private static ObjectNode parameters(Aws aws, String group) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        aws.rds()
                .describeDBParametersPaginator(request -> request.dbParameterGroupName(group))
                .parameters()
                .forEach(parameter -> parameters.put(parameter.parameterName(), parameter.parameterValue()));
        return parameters;
    }

    private static Object tags(Aws aws, String arn) {
        return aws.rds()
                .listTagsForResource(request -> request.resourceName(arn))
                .tagList();
    }
}
