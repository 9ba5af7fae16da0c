package uz.erp.discovery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

/** Eureka: who is up and where. */
@SpringBootApplication
@EnableEurekaServer
public class DiscoveryApplication {

  /** Starts it; configuration comes from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(DiscoveryApplication.class, args);
  }
}
