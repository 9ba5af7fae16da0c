-- current_user is a "name", which brings the collation "C" into the comparison; the index on
-- schema_name has the default one and could not serve it.
alter policy own_store on store
  using (schema_name = substr(current_user::text collate "default", length('${service}_') + 1));
