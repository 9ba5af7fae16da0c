package uz.erp.auth.apikey;

import uz.erp.platform.security.ApiKeySecret;

/** A key whose secret was made just now. */
public record MadeApiKey(ApiKeyView key, ApiKeySecret secret) {}
