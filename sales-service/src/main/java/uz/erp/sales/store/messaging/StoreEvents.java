package uz.erp.sales.store.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.sales.store.StoreCopy;

/** The events of auth-service from which the store is known. */
@Configuration(proxyBeanMethods = false)
class StoreEvents {

  @Bean
  StoreTold storeRegistered(StoreCopy copy) {
    return new StoreTold("auth.store-registered.v1", copy);
  }

  @Bean
  StoreTold storeChanged(StoreCopy copy) {
    return new StoreTold("auth.store-changed.v1", copy);
  }

  /** As it was kept. */
  @Bean
  StoreTold storeRestored(StoreCopy copy) {
    return new StoreTold("auth.store-restored.v1", copy);
  }
}
