package io.compliance4j.internal.codec;

import io.compliance4j.activity.Actor;
import io.compliance4j.activity.Provider;
import io.compliance4j.json.RawJson;
import java.util.List;

/** Makes an actor of its JSON. */
final class ActorReader {

    private ActorReader() {}

    static Actor actor(RawJson json) {
        String type = json.string("type").orElse("");
        return switch (type) {
            case "user_actor" ->
                Actor.User.builder()
                        .userId(json.string("user_id"))
                        .emailAddress(json.string("email_address"))
                        .ipAddress(json.string("ip_address"))
                        .userAgent(json.string("user_agent"))
                        .build();
            case "api_actor" ->
                Actor.ApiKey.builder()
                        .apiKeyId(json.string("api_key_id"))
                        .ipAddress(json.string("ip_address"))
                        .userAgent(json.string("user_agent"))
                        .build();
            case "admin_api_key_actor" ->
                Actor.AdminApiKey.builder()
                        .adminApiKeyId(json.string("admin_api_key_id"))
                        .ipAddress(json.string("ip_address"))
                        .userAgent(json.string("user_agent"))
                        .build();
            case "unauthenticated_user_actor" ->
                Actor.UnauthenticatedUser.builder()
                        .unauthenticatedEmailAddress(json.string("unauthenticated_email_address"))
                        .ipAddress(json.string("ip_address"))
                        .userAgent(json.string("user_agent"))
                        .build();
            case "anthropic_actor" ->
                Actor.Anthropic.builder()
                        .emailAddress(json.string("email_address"))
                        .build();
            case "system_actor" ->
                Actor.SystemService.builder().service(json.string("service")).build();
            case "service_account_actor" ->
                Actor.ServiceAccount.builder()
                        .serviceAccountId(json.string("service_account_id"))
                        .ipAddress(json.string("ip_address"))
                        .userAgent(json.string("user_agent"))
                        .build();
            case "scim_directory_sync_actor" ->
                Actor.DirectorySync.builder()
                        .directoryId(json.string("directory_id"))
                        .workosEventId(json.string("workos_event_id"))
                        .idpConnectionType(json.string("idp_connection_type"))
                        .build();
            case "federated_identity_actor" ->
                Actor.FederatedIdentity.builder()
                        .issuer(json.string("issuer"))
                        .subject(json.string("subject"))
                        .audience(MemberKind.TEXTS.read(json, "audience").orElse(List.of()))
                        .ipAddress(json.string("ip_address"))
                        .userAgent(json.string("user_agent"))
                        .build();
            case "federated_actor" ->
                Actor.Federated.builder()
                        .provider(json.member("provider")
                                .filter(ActorReader::isObject)
                                .map(ActorReader::provider))
                        .subject(json.string("subject"))
                        .ipAddress(json.string("ip_address"))
                        .userAgent(json.string("user_agent"))
                        .build();
            case "attested_device_actor" ->
                Actor.AttestedDevice.builder()
                        .externalClientId(json.string("external_client_id"))
                        .kidHash(json.string("kid_hash"))
                        .ipAddress(json.string("ip_address"))
                        .userAgent(json.string("user_agent"))
                        .build();
            default -> Actor.Unknown.builder().type(type).raw(json).build();
        };
    }

    private static Provider provider(RawJson json) {
        String type = json.string("type").orElse("");
        return switch (type) {
            case "aws" ->
                Provider.Aws.builder()
                        .accountId(json.string("account_id"))
                        .signedPrincipal(json.string("signed_principal"))
                        .build();
            case "azure" ->
                Provider.Azure.builder()
                        .subscriptionId(json.string("subscription_id"))
                        .build();
            case "gcp" ->
                Provider.Gcp.builder()
                        .projectNumber(json.string("project_number"))
                        .build();
            case "oidc" -> Provider.Oidc.builder().issuer(json.string("issuer")).build();
            default -> Provider.Unknown.builder().type(type).raw(json).build();
        };
    }

    static boolean isObject(RawJson json) {
        return json.size() > 0 && json.bytes()[0] == '{';
    }
}
