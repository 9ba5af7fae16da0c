package uz.erp.auth.store;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a store when it is opened.
 *
 * @param slug the one that was asked for; null to make one from the name
 */
public record NewStore(@Nullable Slug slug, StoreDetails details) {

  String name() {
    return details.name();
  }
}
