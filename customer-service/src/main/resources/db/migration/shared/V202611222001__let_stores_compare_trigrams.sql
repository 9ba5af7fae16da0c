-- Only functions and operators of extensions live there; a store needs them to find names with slips.
grant usage on schema extensions to public;
