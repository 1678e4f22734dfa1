import type { ComponentChildren } from 'preact';
import { durationInWords } from '../../../server/src/dialect/durations';
import type { Pain } from '../../../server/src/model/map';
import { itemProps, type Marked } from '../item-props';
import { FaceSign, IconSign, PersonaSign } from '../sign';
import { printable } from '../text';
import { painMeta, painType, scoreWords } from '../words';
import { type Lived, ordinal, type Path, type Question, timeWords } from './path';
import type { Feeling, Step, Walk, Way } from './steps';
import { factsOf, feltWords } from './words';

export interface WalkPageProps {
  readonly walk: Walk;
  /** Where they are; absent at the end. */
  readonly step: Step | undefined;
  readonly path: Path;
  readonly lived: Lived;
  readonly questions: readonly Question[];
  /** Ids of the questions that are answered. */
  readonly answered: readonly string[];
  readonly marked: Marked;
  /** 1 for words of the usual size. */
  readonly scale?: number;
  readonly onGo: (to: string | undefined) => void;
  readonly onBack: () => void;
  readonly onStage: (key: string) => void;
  readonly onEyes: (id: string) => void;
  readonly onAnswer: (id: string) => void;
  readonly onAgain: () => void;
}

/** A journey through the customer's eyes: one touchpoint at a time, in the first person. */
export function WalkPage(props: WalkPageProps) {
  const { walk, step, path, lived, scale = 1 } = props;
  return (
    <section class="journey-map walk" aria-label={`Walk through ${printable(walk.title)}`} style={{ zoom: scale }}>
      <Who {...props} />
      {walk.first === undefined ? (
        <p class="walk-empty">There is nothing to walk through yet: no stage that is shown has a touchpoint.</p>
      ) : (
        <>
          <Progress {...props} />
          {step ? (
            <StepCard key={`${step.key} ${path.length}`} {...props} step={step} lived={lived} />
          ) : (
            <End {...props} />
          )}
        </>
      )}
    </section>
  );
}

function Who({ walk: { who, about, personas, title }, onEyes }: WalkPageProps) {
  return (
    <header class="walk-who">
      {who ? <PersonaSign persona={who} size={44} /> : null}
      <p>
        <span class="walk-name" dir="auto">
          {who ? `I am ${printable(who.name)}` : 'I am the customer'}
        </span>
        <span class="walk-about" dir="auto">
          {printable(about || title)}
        </span>
      </p>
      {personas.length > 1 ? (
        <label class="walk-eyes">
          Through the eyes of
          <select value={who?.id} onChange={({ currentTarget }) => onEyes(currentTarget.value)}>
            {personas.map(({ id, name }) => (
              <option key={id} value={id}>
                {printable(name)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </header>
  );
}

/** The stages as a line of dots, one a step: where they were, are, and what is still to come. */
function Progress({ walk, step, path, onStage }: WalkPageProps) {
  const gone = new Set(path);
  return (
    <nav class="walk-progress" aria-label="Stages">
      {walk.stages.map(({ key, name, steps }) => (
        <button
          key={key}
          type="button"
          aria-current={step?.stage.key === key ? 'step' : undefined}
          disabled={steps.length === 0}
          onClick={() => onStage(key)}
        >
          <span class="walk-stage" dir="auto">
            {printable(name)}
          </span>
          <span class="walk-dots" aria-hidden="true">
            {steps.map(each => (
              <span key={each} class={each === step?.key ? 'dot here' : gone.has(each) ? 'dot gone' : 'dot'} />
            ))}
          </span>
        </button>
      ))}
    </nav>
  );
}

function StepCard(props: WalkPageProps & { readonly step: Step }) {
  const { walk, step, path, lived, marked, onGo, onBack } = props;
  const { key, number, stage, text, channels, device, doing, thinking, says, feeling, truth, wow, minutes, reply } =
    step;
  const item = (of: string, field?: string) => itemProps(of, marked, field);
  const times = path.filter(each => each === key).length;
  return (
    <article class="walk-step" aria-label={`Step ${number} of ${walk.steps.size}`}>
      <p class="walk-where">
        <span dir="auto">{printable(stage.name)}</span> · {stage.phase} · step {number} of {walk.steps.size}
        {times > 1 ? ` · for the ${ordinal(times)} time` : ''}
      </p>
      {stage.goal === undefined ? null : (
        <p class="walk-goal" dir="auto">
          I want: {printable(stage.goal)}
        </p>
      )}
      <h1>
        <span {...item(key)} dir="auto">
          {printable(text)}
        </span>
      </h1>
      <ul class="walk-facts">
        {channels.map(({ name, icon }, at) => (
          <li key={`${at} ${name}`} dir="auto">
            <IconSign name={icon} size={18} />
            {at > 0 ? 'then ' : ''}
            {printable(name)}
          </li>
        ))}
        {device === undefined ? null : <li dir="auto">on {printable(device)}</li>}
        {truth ? <li class="badge">Moment of truth</li> : null}
        {wow ? <li class="badge good">What a surprise!</li> : null}
      </ul>
      {doing === undefined ? null : (
        <p class="walk-doing" dir="auto">
          <span {...item(key, 'doing')}>{printable(doing)}</span>
        </p>
      )}
      {thinking === undefined ? null : (
        <Voice kind="thinks" name="I think">
          <span {...item(key, 'thinking')}>{printable(thinking)}</span>
        </Voice>
      )}
      {says === undefined ? null : (
        <Voice kind="says" name="I say">
          <span {...item(key, 'says')}>“{printable(says)}”</span>
        </Voice>
      )}
      <Felt feeling={feeling} />
      {step.pains.length === 0 ? null : (
        <List look="walk-pains" name="What hurts">
          {step.pains.map(pain => (
            <li key={pain.key} class={`severity-${pain.severity ?? 0}`}>
              <span {...item(pain.key)} dir="auto">
                {printable(pain.text || painType(pain))}
              </span>
              <span class="walk-small">{painFacts(pain)}</span>
            </li>
          ))}
        </List>
      )}
      {step.doubts.length === 0 ? null : (
        <List look="walk-doubts" name="What holds me back">
          {step.doubts.map(doubt => (
            <li key={doubt.key}>
              <span {...item(doubt.key)} dir="auto">
                {printable(doubt.text)}
              </span>
              <span class="walk-small" dir="auto">
                {doubt.answer === undefined ? 'Nobody answers that.' : `They answer: ${printable(doubt.answer)}`}
              </span>
            </li>
          ))}
        </List>
      )}
      <p class="walk-time">
        {[
          minutes === undefined ? '' : `Takes ${durationInWords(minutes)}`,
          reply === undefined ? '' : `an answer within ${reply}`,
          timeWords(lived),
          lived.pains === 0 ? '' : `${lived.pains} ${lived.pains === 1 ? 'pain' : 'pains'} met`,
        ]
          .filter(part => part !== '')
          .join(' · ')}
      </p>
      <nav class="walk-ways" aria-label="The way on">
        <button type="button" class="walk-back" disabled={path.length < 2} onClick={onBack}>
          ← Back
        </button>
        {step.ways.map((way, at) => (
          <WayButton key={at} way={way} only={step.ways.length === 1} main={at === 0} onGo={onGo} />
        ))}
      </nav>
    </article>
  );
}

interface ListProps {
  readonly look: string;
  readonly name: string;
  readonly children: ComponentChildren;
}

function List({ look, name, children }: ListProps) {
  return (
    <div>
      <p class="walk-small" aria-hidden="true">
        {name}
      </p>
      <ul class={look} aria-label={name}>
        {children}
      </ul>
    </div>
  );
}

function Voice({
  kind,
  name,
  children,
}: {
  readonly kind: 'thinks' | 'says';
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  return (
    <figure class={`walk-voice ${kind}`}>
      <figcaption class="walk-small">{name}</figcaption>
      <blockquote dir="auto">{children}</blockquote>
    </figure>
  );
}

function Felt({ feeling }: { readonly feeling: Feeling | undefined }) {
  if (!feeling) return <p class="walk-felt untold">How I feel is not told.</p>;
  const { score, guess, felt, wanted, proof } = feltWords(feeling);
  return (
    <p class="walk-felt">
      <FaceSign score={score} size={60} guess={guess} />
      <span>
        <strong>{felt}</strong>
        <span class="walk-small">
          {wanted === '' ? '' : `${wanted}. `}
          {proof}
        </span>
      </span>
    </p>
  );
}

interface WayProps {
  readonly way: Way;
  readonly main: boolean;
  readonly only: boolean;
  readonly onGo: WalkPageProps['onGo'];
}

function WayButton({ way: { to, look, when, text, stage }, main, only, onGo }: WayProps) {
  const plain = { on: 'Next', back: 'Back there', leave: 'Leave', end: 'The end' }[look];
  const word = when === '' ? (only || look !== 'on' ? plain : 'Go on') : when;
  return (
    <button type="button" class={`walk-way ${look}${main ? ' walk-on' : ''}`} onClick={() => onGo(to)}>
      <span class="walk-word" dir="auto">
        {printable(word)}
        {look === 'back' ? ' ↺' : look === 'end' || look === 'leave' ? ' ⇥' : ' →'}
      </span>
      {to === undefined && text === 'The end' ? null : (
        <span class="walk-to" dir="auto">
          {look === 'back' && when !== '' ? 'back to: ' : ''}
          {printable(text)}
          {stage === undefined ? '' : ` (${printable(stage)})`}
        </span>
      )}
    </button>
  );
}

/** The way is over: what it was like, and the five questions that it should have answered. */
function End({ lived, questions, answered, marked, onBack, onAnswer, onAgain }: WalkPageProps) {
  const { lowest } = lived;
  return (
    <article class="walk-step walk-end" aria-label="The end">
      <h1>The way is over</h1>
      <p>{factsOf(lived)}</p>
      {lowest ? (
        <p class="walk-lowest">
          It was worst here ({scoreWords(lowest.feeling?.now ?? 0)}):{' '}
          <span {...itemProps(lowest.key, marked)} dir="auto">
            {printable(lowest.text)}
          </span>
        </p>
      ) : null}
      <fieldset>
        <legend>Can I answer these now?</legend>
        {questions.map(({ id, text, hint }) => (
          <label key={id}>
            <input type="checkbox" checked={answered.includes(id)} onChange={() => onAnswer(id)} />
            <span>
              {text}
              <span class="walk-small" dir="auto">
                {printable(hint)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <nav class="walk-ways" aria-label="The way on">
        <button type="button" class="walk-back" onClick={onBack}>
          ← Back
        </button>
        <button type="button" class="walk-way walk-on" onClick={onAgain}>
          <span class="walk-word">Walk again ↺</span>
        </button>
      </nav>
    </article>
  );
}

function painFacts(pain: Pain): string {
  const severity = pain.severity === undefined ? '' : `severity ${pain.severity} of 3`;
  const type = pain.type === undefined || pain.text === '' ? '' : painType(pain);
  return [type, severity, painMeta(pain)].filter(part => part !== '').join(' · ');
}
