-- The program gives a new key its version and times itself instead of leaving them to the defaults.
grant insert (version, created_at, updated_at) on api_key to "${tenants}";
