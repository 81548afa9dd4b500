CREATE TABLE `archives` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` integer NOT NULL,
	`made` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`ready_at` integer,
	`file` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `archives_member` ON `archives` (`member_id`,`id`);--> statement-breakpoint
CREATE TABLE `challenges` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`member_id` integer,
	`purpose` text NOT NULL,
	`challenge` text DEFAULT '' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `challenges_member` ON `challenges` (`member_id`);--> statement-breakpoint
CREATE INDEX `challenges_expiry` ON `challenges` (`expires_at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`by_id` integer,
	`used_by_id` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`used_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `invitations_by` ON `invitations` (`by_id`);--> statement-breakpoint
CREATE INDEX `invitations_used` ON `invitations` (`used_by_id`);--> statement-breakpoint
CREATE TABLE `leaving_kept` (
	`member_id` integer NOT NULL,
	`comment_id` integer NOT NULL,
	PRIMARY KEY(`member_id`, `comment_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `leaving_kept_comment` ON `leaving_kept` (`comment_id`);--> statement-breakpoint
CREATE TABLE `mail_choices` (
	`member_id` integer NOT NULL,
	`kind` text NOT NULL,
	`how` text NOT NULL,
	PRIMARY KEY(`member_id`, `kind`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `member_networks` (
	`member_id` integer NOT NULL,
	`network_hash` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `network_hash`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `member_networks_shared` ON `member_networks` (`network_hash`);--> statement-breakpoint
CREATE INDEX `member_networks_seen` ON `member_networks` (`seen_at`);--> statement-breakpoint
CREATE TABLE `member_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` integer NOT NULL,
	`by_id` integer,
	`words` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `member_notes_member` ON `member_notes` (`member_id`,`id`);--> statement-breakpoint
CREATE INDEX `member_notes_by` ON `member_notes` (`by_id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` integer NOT NULL,
	`kind` text NOT NULL,
	`article_id` integer NOT NULL,
	`comment_id` integer,
	`created_at` integer NOT NULL,
	`read_at` integer,
	`mailed_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`member_id`,`kind`,`comment_id`);--> statement-breakpoint
CREATE INDEX `notices_member` ON `notices` (`member_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `notices_article` ON `notices` (`article_id`);--> statement-breakpoint
CREATE INDEX `notices_comment` ON `notices` (`comment_id`);--> statement-breakpoint
CREATE INDEX `notices_unmailed` ON `notices` (`created_at`) WHERE "notices"."mailed_at" is null;--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer DEFAULT 0 NOT NULL,
	`transports` text DEFAULT '' NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passkeys_member` ON `passkeys` (`member_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`member_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`member_id`, `code_hash`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `letters` ADD `member_id` integer REFERENCES members(id);--> statement-breakpoint
ALTER TABLE `letters` ADD `kind` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `html` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `language` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `stop` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `problem` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `failed_at` integer;--> statement-breakpoint
CREATE INDEX `letters_member` ON `letters` (`member_id`);--> statement-breakpoint
CREATE INDEX `letters_newest` ON `letters` (`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `members` ADD `bio` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `language` text;--> statement-breakpoint
ALTER TABLE `members` ADD `appearance` text;--> statement-breakpoint
ALTER TABLE `members` ADD `is_private` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `picture` text;--> statement-breakpoint
ALTER TABLE `members` ADD `handle_changed_at` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `totp_secret` text;--> statement-breakpoint
ALTER TABLE `members` ADD `totp_confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `totp_used` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `leaving_at` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `left_at` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `leaving_words` text;--> statement-breakpoint
CREATE INDEX `members_leaving` ON `members` (`leaving_at`) WHERE "members"."leaving_at" is not null;--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `used_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `proven_at` integer;